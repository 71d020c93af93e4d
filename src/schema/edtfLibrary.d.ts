declare module 'edtf' {
  /** Parses an EDTF string; throws on anything else. */
  export default function edtf(input: string): { readonly type: string };
}
