import { z } from 'zod'

/** One topic of the list. Without an id it is a new one, at the end of the list. */
export const TopicInput = z.object({
  topicId: z.uuid().optional(),
  name: z
    .string({ error: 'The topic needs a name.' })
    .trim()
    .min(1, 'The topic needs a name.')
    .max(120, 'At most 120 characters.'),
  position: z.coerce.number().int().min(1).max(10_000).optional(),
  retired: z.literal('on').optional(),
})
export type TopicInput = z.infer<typeof TopicInput>
