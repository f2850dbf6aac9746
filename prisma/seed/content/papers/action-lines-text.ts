import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'what', 'What the Action Lines are'],
  [
    'p',
    'eleven',
    'The Geneva Plan of Action of 2003 sets out eleven Action Lines, C1 to C11, from the role of public authorities to international and regional cooperation. Each has facilitators in the United Nations system, a yearly meeting, and twenty years of reports.',
  ],
  [
    'p',
    'neutral',
    'Their strength is that they name purposes and no techniques. “Building confidence and security in the use of ICTs” was written before the smartphone and covers it; “access to information and knowledge” needs no new words for what is published by machines.',
  ],
  ['h', 'position', 'Our position'],
  [
    'p',
    'leave',
    'The Action Lines should be left as they are: no line added, none removed, none renamed. What the review should change is how they are carried out.',
  ],
  ['p', 'reasons', 'We say so for three reasons.'],
  [
    'ol',
    [
      [
        'balance',
        '**Balance.** The eleven were negotiated together. Whoever adds a twelfth must expect a thirteenth and a fourteenth, and the removal of one that somebody else needs.',
      ],
      [
        'continuity',
        '**Continuity.** Programmes, indicators and budgets in more than a hundred countries refer to the lines by their numbers. To renumber them is to lose the comparison with everything before.',
      ],
      [
        'time',
        '**Time.** The review ends in December. A month spent on the names of the lines is a month not spent on what is behind them.',
      ],
    ],
  ],
  ['h', 'new', 'Where new subjects belong'],
  ['p', 'fit', 'New subjects have been proposed as new lines. We think that each has its place already:'],
  [
    'ul',
    [
      ['ai', 'artificial intelligence: in C3, C6, C7 and C10, according to the question;'],
      ['data', 'governance of data: in C5 and C6;'],
      ['climate', 'the environment: in C7, where e-environment has stood since 2003;'],
      ['infra', 'resilience of infrastructure, submarine cables and exchange points among it: in C2 and C5;'],
      [
        'gaps',
        'digital divides, of gender and of age among others: in every line, and measured in every line.',
      ],
    ],
  ],
  [
    'p',
    'roadmap',
    'Instead of new lines we propose that each facilitator publish, by the end of 2026, a short road map that says what the line means today, which of the Sustainable Development Goals and which commitments of the Global Digital Compact it serves, and by what figures progress will be seen.',
  ],
  ['h', 'do', 'How to carry them out better'],
  [
    'p',
    'stakeholders',
    'Each line should have a small group of practitioners beside its facilitator, from all stakeholder groups, that helps to write the road map and reports on it. For C2, C5, C6, C8 and C11 this coalition offers people.',
  ],
  [
    'p',
    'report',
    'Reports should say what was done and what came of it, line by line, in one form, in one place, and be open to comment before they are final.',
  ],
  [
    'p',
    'c11',
    'C11 deserves particular care. It is the line of regional cooperation, and the one through which small countries can do together what none of them can do alone.',
  ],
  ['h', 'text', 'What the review should say'],
  [
    'q',
    'wording',
    'We reaffirm the Action Lines C1 to C11 as set out in the Geneva Plan of Action, and request their facilitators to prepare, together with all stakeholders, road maps that relate each of them to the Sustainable Development Goals and to the Global Digital Compact.',
  ],
]
