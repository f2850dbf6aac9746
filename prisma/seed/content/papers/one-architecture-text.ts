import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'three', 'Three processes, one world'],
  [
    'p',
    'three-processes',
    'Since 2003 the United Nations have agreed three times on what digital technology should do for people: in the outcomes of the World Summit on the Information Society, in the 2030 Agenda with its Sustainable Development Goals, and in the Global Digital Compact of 2024.',
  ],
  [
    'p',
    'same-people',
    'They are followed up by different offices, on different calendars, with different indicators. In a capital, and in a registry of ten people, they land on the same desk.',
  ],
  [
    'p',
    'roles',
    'The three are not rivals. The Goals say **what** is to be achieved, by 2030. The Action Lines say **through which work**. The Compact adds commitments of governments **for the years ahead**. Read in this way they need one architecture, and it exists.',
  ],
  ['h', 'propose', 'What we propose'],
  [
    'ol',
    [
      [
        'frame',
        '**One frame.** The Action Lines should be the frame of implementation for the digital parts of the Goals and of the Compact. Each commitment of the Compact belongs to a line; a table of two pages can show it.',
      ],
      [
        'forum',
        '**One place to meet.** The WSIS Forum for implementation, and the Internet Governance Forum for policy. No third series of meetings should be created.',
      ],
      [
        'report',
        '**One report.** The Commission on Science and Technology for Development should receive one report each year on all three, to which every stakeholder can contribute.',
      ],
      [
        'group',
        '**One desk.** The United Nations Group on the Information Society brings the agencies together already. The office that follows up the Compact should be a member of it, and stakeholders should be heard there twice a year.',
      ],
      [
        'figures',
        '**One set of figures.** No new indicator where an old one will do. Agencies should ask a registry, a regulator or a statistical office once.',
      ],
    ],
  ],
  ['h', 'not', 'What we advise against'],
  [
    'ul',
    [
      ['merge', 'merging the texts: each was agreed by its own process and keeps its standing;'],
      [
        'newsec',
        'a new secretariat, or a transfer of the present tasks from Geneva to New York or the other way about;',
      ],
      [
        'dup',
        'a second review of Internet governance in 2027, when the Compact is reviewed, by people who were not at the first.',
      ],
    ],
  ],
  ['h', 'time', 'Calendar'],
  [
    'p',
    'calendar',
    'The Compact is to be reviewed in 2027 and the Goals in 2030. We propose that the review of the summit’s outcomes, after this year’s, be held with that of the Goals, and that 2027 look at the Compact through the yearly reports and not through a process of its own.',
  ],
  ['h', 'gain', 'What would be gained'],
  [
    'p',
    'gain-small',
    'Those who gain most are those who have least. A small mission can follow one calendar. A developing country can file one report. An operator can send one person.',
  ],
  [
    'p',
    'gain-links',
    'And the goals gain a path: whoever asks how a registry contributes to Goal 9 will find the line, the commitment and the figure on one page.',
  ],
  [
    'q',
    'wording',
    'We decide that the Action Lines shall serve as the framework for the implementation of the digital aspects of the 2030 Agenda and of the Global Digital Compact, and request a single annual report on all three.',
  ],
]
