'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { saveTopic } from './commands'
import { TopicInput } from './schema'

export async function saveTopicAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, TopicInput, saveTopic)
  if (state.status === 'done') revalidatePath('/admin/topics')
  return state
}
