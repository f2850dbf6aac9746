import { amended, utc } from '@/prisma/seed/content/compose'
import type { DemoAct, DemoBlock } from '@/prisma/seed/content/format'

/** What members have in hand should others reopen the lines: shown to them alone. */
const first: readonly DemoBlock[] = [
  ['h', 'when', 'When this is used'],
  [
    'p',
    'only',
    'In public our line is the paper: no line added, none removed, none renamed. What follows is for the room, and only once somebody else has put a change of the lines on the table. None of us speaks of it first.',
  ],
  [
    'p',
    'who',
    'Two people of the Taskforce decide together that it is used. Members who advise a delegation may explain our reasons; they do not hand this page over.',
  ],
  ['h', 'twelfth', 'If a twelfth line on data is proposed'],
  [
    'p',
    'ask',
    'Ask first what the new line would do that C3, C5 and C6 cannot. A line of its own would take data out of each of them, and leave three facilitators to wait for a fourth.',
  ],
  [
    'p',
    'offer',
    'Where the proposal has support in more than one region, we can live with a sentence in place of a line:',
  ],
  [
    'q',
    'sentence',
    'We request the facilitators of Action Lines C3, C5 and C6 to take up the governance of data together, and to report on it jointly each year.',
  ],
  ['h', 'ai', 'If artificial intelligence is to have a line'],
  [
    'p',
    'questions',
    'The answer is the same, with C4, C7 and C10 named as well. A yearly session of all facilitators on one question is better than a line whose name will be old in five years.',
  ],
  ['h', 'stop', 'Where we stop'],
  ['p', 'limits', 'Whatever is offered, we do not go beyond three limits.'],
  [
    'ol',
    [
      ['numbers', 'No line is renumbered: what is new, if anything is, comes after C11.'],
      ['body', 'No text names a new body to govern data, names or numbers.'],
      ['c9', 'C9 stays as it is. To fold the media into another line is to lose it.'],
    ],
  ],
]

const second = amended(first, {
  set: {
    who: 'Two people of the Taskforce decide together that it is used, and tell members within the day. Members who advise a delegation may explain our reasons; they do not hand this page over.',
    offer:
      'Where the proposal has support in at least two regions, and only after the first reading, we can live with a sentence in place of a line:',
  },
  after: {
    sentence: [
      [
        'p',
        'goals',
        'Should the sentence be tied to indicators, they are those that statistical offices collect already.',
      ],
    ],
  },
})

export const annexActs: readonly DemoAct[] = [
  {
    at: utc('29 May 13:20'),
    by: 'tomas',
    do: 'draftAnnex',
    title: 'If others reopen the Action Lines',
    blocks: first,
  },
  {
    at: utc('30 May 13:00'),
    by: 'tomas',
    do: 'publishAnnex',
    note: 'Several of you asked what we answer when “no” is no longer enough. This is for those in the room in July; our public line does not change by it.',
  },
  {
    at: utc('2 Jun 08:15'),
    by: 'tomas',
    do: 'draftAnnex',
    title: 'If others reopen the Action Lines',
    blocks: second,
  },
  {
    at: utc('2 Jun 08:40'),
    by: 'tomas',
    do: 'publishAnnex',
    note: 'After Friday’s call: it says when the sentence may be offered, and that members are told the same day.',
  },
]
