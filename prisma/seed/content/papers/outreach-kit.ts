import { amended, utc } from '@/prisma/seed/content/compose'
import type { DemoBlock, DemoPaper } from '@/prisma/seed/content/format'

const first: readonly DemoBlock[] = [
  ['h', 'what', 'What this is for'],
  [
    'p',
    'meeting',
    'You have twenty minutes with somebody from a ministry who has WSIS+20 among nine other files. This kit helps you to use them. It holds no position of its own; each point refers to a paper that your institution can sign.',
  ],
  ['h', 'before', 'Before you go'],
  [
    'ul',
    [
      [
        'ask-who',
        'Find out which ministry leads: foreign affairs, digital, or telecommunications. They do not always agree.',
      ],
      ['paper', 'Take two papers, and leave one behind. Take the versions that are final.'],
      ['own', 'Bring one example from your own work, with a figure.'],
    ],
  ],
  ['h', 'say', 'Five things to say'],
  [
    'ol',
    [
      ['one', '“The vision of Geneva still holds. Please begin by saying so.” _(Keep the WSIS vision)_'],
      [
        'two',
        '“Do not reopen the Action Lines; carry them out better.” _(Keep the Action Lines as they are)_',
      ],
      ['three', '“Make the Forum permanent, and let it be reviewed.” _(A permanent IGF)_'],
      [
        'four',
        '“When you plan a measure that touches names, numbers or routes, ask us first.” _(The technical community)_',
      ],
      ['five', '“One architecture: you have too many processes already.” _(SDGs, WSIS and GDC)_'],
    ],
  ],
  ['h', 'asked', 'Questions that you will be asked'],
  [
    'p',
    'speak-for',
    '**For whom do you speak?** For the members that are listed under each paper, and for no others.',
  ],
]

const second: readonly DemoBlock[] = amended(first, {
  after: {
    'speak-for': [
      [
        'p',
        'cost',
        '**What would a permanent Forum cost?** About what it costs today. The figures of the trust fund are public; [insert the last three years, with the source].',
      ],
      [
        'p',
        'control',
        '**Does the technical community want to decide instead of governments?** No. It wants to be asked before, and to be able to say afterwards that it was.',
      ],
      ['h', 'after', 'Afterwards'],
      [
        'p',
        'note',
        'Write down on the same day what was asked and what you promised, and send it to the secretariat. Others will sit in the same room next week.',
      ],
    ],
  },
})

/** Papers that it tells its readers to take with them. */
const restsOn = [
  'keep-the-wsis-vision',
  'keep-the-action-lines-as-they-are',
  'a-permanent-igf-with-a-community-led-review',
  'the-technical-community-as-its-own-stakeholder-group',
].map((position, n) => ({
  ...{ at: utc(`30 May 15:${20 + n}`), by: 'tomas', do: 'restOn' as const, position },
}))

export const outreachKit: DemoPaper = {
  slug: 'an-outreach-kit-for-members-who-meet-governments',
  kind: 'briefing',
  title: 'An outreach kit for members who meet governments',
  topics: ['outreach'],
  procedure: 'short',
  procedureBy: 'noor',
  procedureReason: 'A briefing: it takes no position of its own.',
  createdAt: '2025-05-20T09:00:00.000Z',
  createdBy: 'tomas',
  acts: [
    { at: utc('20 May 09:30'), by: 'tomas', do: 'draft', blocks: first },
    { at: utc('30 May 15:10'), by: 'claire', do: 'draft', blocks: second },
    ...restsOn,
  ],
}
