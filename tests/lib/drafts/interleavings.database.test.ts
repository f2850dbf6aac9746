import { expect, test, vi } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, taskforcePerson } from '@/tests/support/coalition'
import { begunPaper, bodyOf, written } from '@/tests/support/papers'

type Commands = typeof import('@/lib/drafts/commands')

/** The commands as another process has them: with a client, and so with connections, of their own. */
async function process(): Promise<Commands> {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'db')
  return import('@/lib/drafts/commands')
}

/** A small generator, so that a failure can be run again. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

type Paper = Awaited<ReturnType<typeof begunPaper>>
type Saved = { revision: number; seen: number; text: string }

/** One person who writes: saves over what was seen, at times twice; when overtaken, settles for own words or the other's. */
async function editor(commands: Commands, who: PersonActor, paper: Paper, name: string, next: () => number) {
  const saved: Saved[] = []
  let seen = 0
  for (let i = 0; i < 15; i++) {
    const text = `${name} ${i}`
    const sent = act(who)
    const input = written(paper, seen, text)
    const one = commands.saveDraft(sent, input)
    const answers = await Promise.allSettled(next() < 0.2 ? [one, commands.saveDraft(sent, input)] : [one])
    const [first] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    if (first) {
      saved.push({ revision: first.revision, seen, text })
      seen = first.revision
    } else if (next() < 0.5) {
      seen = await settle(commands, who, paper, text, saved)
    } else {
      seen = (await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })).revision
    }
  }
  return saved
}

async function settle(commands: Commands, who: PersonActor, paper: Paper, text: string, saved: Saved[]) {
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const { paperId: _, revision: __, ...mine } = written(paper, 0, text)
  const input = { paperId: paper.id, revision, keep: mine, giveUp: mine }
  const answer = await commands.settleDraft(act(who), input).catch(() => null)
  if (!answer) return revision
  saved.push({ revision: answer.revision, seen: revision, text })
  return answer.revision
}

test.each([1, 2])(
  'two editors on two processes lose no acknowledged text (seed %i)',
  async (seed) => {
    const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
    const paper = await begunPaper(ana)
    const [here, there] = [await process(), await process()]
    const [one, other] = [random(seed), random(seed * 7919)]
    const saved = (
      await Promise.all([editor(here, ana, paper, 'Ana', one), editor(there, ben, paper, 'Ben', other)])
    ).flat()

    // Each revision was acknowledged once, to someone who had seen the one before: nothing was written over unseen.
    const revisions = saved.map(({ revision }) => revision).sort((a, b) => a - b)
    expect(revisions).toEqual(revisions.map((_, i) => i + 1))
    for (const { revision, seen } of saved) expect(seen).toBe(revision - 1)

    const draft = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    const last = saved.find(({ revision }) => revision === draft.revision)
    expect(draft.body).toEqual(bodyOf(last?.text ?? ''))
  },
  60_000,
)
