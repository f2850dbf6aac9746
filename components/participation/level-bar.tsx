import type { Level, Tally } from '@/lib/participation/levels'
import { tallyWords } from '@/lib/participation/words'
import style from './participation.module.css'

/** The parts of a bar, from the strongest to silence. Their height says it, too, so that it is told without colour. */
const bands: readonly { key: string; words: string; levels: readonly Level[] }[] = [
  { key: 'endorsing', words: 'endorse', levels: ['endorse', 'endorseWithReservation'] },
  { key: 'otherwise', words: 'took another stance', levels: ['noObjection', 'abstain', 'cannotSupport'] },
  { key: 'intend', words: 'said what they intend', levels: ['intendsToSign', 'inApproval'] },
  { key: 'spoke', words: 'spoke for the member', levels: ['supported', 'spoke'] },
  { key: 'ownNames', words: 'only in own names', levels: ['ownNames'] },
  { key: 'declined', words: 'no comment, or no part', levels: ['noComment', 'willNotTakePart'] },
  { key: 'silent', words: 'have not spoken', levels: ['silent'] },
]

/** How many members stand in each part of the bar. */
export function bandCounts({ at }: Pick<Tally, 'at'>): { key: string; words: string; count: number }[] {
  return bands.map(({ key, words, levels }) => ({
    key,
    words,
    count: levels.reduce((sum, level) => sum + (at[level] ?? 0), 0),
  }))
}

/** How far the members that were asked came, as one bar. `of`: what it is about. */
export function LevelBar({ tally, of }: { tally: Tally; of: string }) {
  if (tally.asked === 0) return null
  const parts = partsOf(bandCounts(tally), tally.asked)
  return (
    <svg
      className={style.bar}
      role="img"
      aria-label={`${of}: ${tallyWords(tally)}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
    >
      {parts.map((part) => (
        <Part key={part.band} {...part} />
      ))}
    </svg>
  )
}

const heights: Readonly<Record<string, number>> = {
  endorsing: 10,
  otherwise: 10,
  intend: 7.5,
  spoke: 5,
  ownNames: 3,
  declined: 1.5,
}

type PartProps = { band: string; x: number; width: number }

/** Where each part begins and how wide it is, of 100; parts of nobody are left out. */
function partsOf(counts: readonly { key: string; count: number }[], of: number): PartProps[] {
  const parts: PartProps[] = []
  let x = 0
  for (const { key, count } of counts) {
    const width = (100 * count) / of
    if (width > 0) parts.push({ band: key, x, width })
    x += width
  }
  return parts
}

/** Another stance is two stripes, an endorsement is whole. */
function Part({ band, x, width }: PartProps) {
  const height = heights[band] ?? 0
  const seen = Math.max(0.5, width - 0.6)
  if (band !== 'otherwise')
    return <rect className={style[band]} x={x} y={10 - height} width={seen} height={height} />
  return (
    <>
      <rect className={style[band]} x={x} width={seen} height="4" />
      <rect className={style[band]} x={x} y="6" width={seen} height="4" />
    </>
  )
}

/** One part of a bar, as the key shows it. */
export function BandSwatch({ band }: { band: string }) {
  return (
    <svg className={style.swatch} viewBox="0 0 20 10" aria-hidden="true">
      <Part band={band} x={0} width={20} />
    </svg>
  )
}
