import type { DemoAct, DemoPaper } from '@/prisma/seed/content/format'
import { type Course, courseOf } from './demo-course'
import { roadChecks } from './demo-rules'
import { letMembersLeave, signChecks } from './demo-sign-rules'
import { suggest, support } from './demo-suggestion-rules'

type Check = (course: Course, act: DemoAct) => (string | false | undefined | null)[]
const checks = { ...roadChecks, ...signChecks, suggest, support } as unknown as Readonly<
  Record<DemoAct['do'], Check>
>

/** Walks a paper's road act by act: where it ends, and in sentences what would be refused on the way. */
export function walk(paper: DemoPaper): { course: Course; problems: string[] } {
  const course = courseOf(paper)
  const problems = paper.acts.flatMap((act) => {
    letMembersLeave(course, act.at)
    return checks[act.do](course, act)
      .filter((problem) => typeof problem === 'string')
      .map((problem) => `${act.at} ${act.by} ${act.do}${'key' in act ? ` ${act.key}` : ''}: ${problem}`)
  })
  letMembersLeave(course, paper.acts.at(-1)?.at ?? paper.createdAt)
  return { course, problems }
}
