import { describe, expect, test } from 'vitest'
import { datesAhead } from '@/lib/calendar/dates'
import { actFact, at, paperFact, windowFact } from '@/tests/support/facts'

const now = at('2025-06-02T10:00')
const paper = (title: string, ...windows: ReturnType<typeof windowFact>[]) => ({
  title,
  facts: paperFact({ slug: title.toLowerCase(), windows }),
})
const said = (papers: Parameters<typeof datesAhead>[0], milestones: Parameters<typeof datesAhead>[1] = []) =>
  datesAhead(papers, milestones, now).map((date) =>
    date.what === 'milestone'
      ? date.title
      : `${date.kind} ${date.edge}${date.roundId ? ` in ${date.roundId}` : ''}: ${date.papers.map(({ title }) => title).join(', ')}`,
  )

describe('the dates ahead', () => {
  test('put the papers of a round together, and those of none with the same instant beside them', () => {
    const inRound = windowFact({ roundId: 'first' })
    expect(said([paper('A', inRound), paper('B', windowFact()), paper('C', inRound)])).toEqual([
      'comments closes in first: A, C',
      'comments closes: B',
    ])
  })

  test('leave out what has passed, what was cancelled, and papers that are over', () => {
    const cancelled = windowFact({ opensAt: at('2025-06-20T09:00'), closesAt: at('2025-06-20T09:00') })
    const passed = windowFact({ closesAt: now })
    const withdrawn = paper('W', windowFact())
    expect(said([paper('A', cancelled, passed)])).toEqual([])
    expect(said([{ ...withdrawn, facts: { ...withdrawn.facts, acts: [actFact(1, 'withdrawn')] } }])).toEqual(
      [],
    )
  })

  test('stand in order with milestones, which are ahead until their last day is over', () => {
    const day = (text: string) => at(`${text}T00:00`)
    const milestone = (title: string, from: string, to: string) => ({
      title,
      place: null,
      startsOn: day(from),
      endsOn: day(to),
    })
    const milestones = [
      milestone('ICANN83', '2025-06-09', '2025-06-12'),
      milestone('Today', '2025-06-01', '2025-06-02'),
      milestone('Over', '2025-05-30', '2025-06-01'),
    ]
    const coming = windowFact({ opensAt: at('2025-06-03T09:00'), closesAt: at('2025-06-20T09:00') })
    expect(said([paper('A', coming)], milestones)).toEqual([
      'Today',
      'comments opens: A',
      'ICANN83',
      'comments closes: A',
    ])
  })
})
