import { z } from 'zod';

/** A page of the handbook. */
export const handbookSchema = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Place in the list of pages; the smaller first. */
  order: z.number(),
});
export type HandbookPage = z.infer<typeof handbookSchema>;
