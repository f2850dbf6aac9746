import { classes } from '@/components/ui/classes'
import type { Level } from '@/lib/participation/levels'
import style from './participation.module.css'

type Look = {
  fill: 'full' | 'half' | 'foot' | 'none'
  sign: string
  tone: 'agreed' | 'stop' | 'act' | 'ink' | 'none'
}

/** How a level is drawn: how far it is filled, and a sign in it, so that it is told without its colour. */
const looks: Record<Level, Look> = {
  endorse: { fill: 'full', sign: '✓', tone: 'agreed' },
  endorseWithReservation: { fill: 'full', sign: 'R', tone: 'agreed' },
  noObjection: { fill: 'half', sign: 'N', tone: 'agreed' },
  abstain: { fill: 'half', sign: 'A', tone: 'stop' },
  cannotSupport: { fill: 'full', sign: '×', tone: 'stop' },
  intendsToSign: { fill: 'half', sign: 'I', tone: 'act' },
  inApproval: { fill: 'half', sign: 'B', tone: 'act' },
  supported: { fill: 'foot', sign: '+', tone: 'ink' },
  spoke: { fill: 'foot', sign: 'S', tone: 'ink' },
  ownNames: { fill: 'none', sign: 'o', tone: 'ink' },
  noComment: { fill: 'none', sign: '–', tone: 'ink' },
  willNotTakePart: { fill: 'none', sign: '∅', tone: 'ink' },
  silent: { fill: 'none', sign: '', tone: 'none' },
  notAsked: { fill: 'none', sign: '·', tone: 'none' },
}

const heights = { full: 22, half: 7, foot: 3.5, none: 0 } as const

type MarkProps = {
  level: Level
  /** Its words, for who does not see it; empty where they stand beside it. */
  label?: string
  /** A stance that does not stand under the current text has a broken edge. */
  apart?: boolean
}

/** How far a member came with a paper, as a picture of one cell. */
export function Mark({ level, label = '', apart = false }: MarkProps) {
  const { fill, sign, tone } = looks[level]
  const height = heights[fill]
  return (
    <svg
      className={classes(style.mark, style[tone], fill === 'full' && style.solid, apart && style.apart)}
      viewBox="0 0 28 24"
      role={label ? 'img' : 'presentation'}
      aria-label={label || undefined}
    >
      <rect className={style.edge} x="1" y="1" width="26" height="22" rx="3" />
      {height > 0 && <rect className={style.fill} x="1" y={23 - height} width="26" height={height} rx="2" />}
      {sign && (
        <text className={style.sign} x="14" y={fill === 'half' ? 14 : 16.5} textAnchor="middle">
          {sign}
        </text>
      )}
    </svg>
  )
}
