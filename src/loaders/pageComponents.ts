/** Names of the components that MDX pages may use without importing them; `src/components/pageComponents.ts` holds them. */
export const pageComponents: readonly string[] = [];
