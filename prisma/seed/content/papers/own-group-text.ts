import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'then', 'Then and now'],
  [
    'p',
    'tunis',
    'In 2005 governments agreed who takes part in the governance of the Internet: they themselves, the private sector, civil society, and intergovernmental and international organisations. The academic and technical communities were thanked for what they contribute within those groups.^[Tunis Agenda for the Information Society, paragraphs 35 and 36.]',
  ],
  [
    'p',
    'grown',
    'Twenty years later this no longer describes how the Internet is run. The number of people online has grown fivefold, and the names, numbers and routes that carry them are still coordinated by institutions that fit into none of the four groups.',
  ],
  [
    'p',
    'practice',
    'Practice has moved on. The technical community is seated as a group in the advisory group of the Internet Governance Forum, is asked as such in open consultations, and is named in the Global Digital Compact.',
  ],
  ['h', 'who', 'Who we are'],
  [
    'p',
    'task',
    'By the technical community we mean those who develop and operate the standards, names, numbers, routes and exchange points on which the Internet depends, and who coordinate them across borders by open processes.',
  ],
  [
    'p',
    'forms',
    'It is not a sector. Some of us are companies, some associations, foundations or public bodies. What we share is a task, and the habit of being answerable for it to those who use the result.',
  ],
  [
    'p',
    'own',
    'The technical community is distinct from academia, from business and from civil society, and should be recognised as one.',
  ],
  [
    'p',
    'overlap',
    'A person may belong to several groups over the years and an institution may work in more than one. That is no reason to merge the groups, any more than a minister who once taught makes a ministry a university.',
  ],
  ['h', 'why', 'Why it matters'],
  [
    'p',
    'merged',
    'Where technical operators are counted with academia or with industry, two things are lost: a seat at which somebody can say whether a measure will work, and the knowledge of who said so.',
  ],
  ['p', 'costs', 'The cost is practical. In the last three years alone members of this coalition have seen:'],
  [
    'ul',
    [
      [
        'resolver',
        'a draft rule on blocking that would have broken the resolution of names in neighbouring countries;',
      ],
      [
        'numbers',
        'a proposal to tie address registration to territory, made in a room in which nobody registers addresses;',
      ],
      [
        'form',
        'consultation forms on which the only box left for a registry was “Academia / Technical Community”.',
      ],
    ],
  ],
  [
    'p',
    'not-power',
    'We do not ask for a veto, nor for decisions to be left to engineers. Public policy is for public authorities to settle. We ask that those who must carry it out be heard as themselves, early, and on the record.',
  ],
  ['h', 'ask', 'What we ask for'],
  [
    'ol',
    [
      [
        'name',
        '**Name it.** The outcome of the review should list the technical community as a stakeholder group wherever it lists the others.',
      ],
      [
        'seat',
        '**Seat it.** Panels, advisory bodies and consultations of the United Nations should hold places for the group, filled by the group.',
      ],
      [
        'ask-early',
        '**Ask it early.** Proposals that touch the operation of the Internet should be put to it before they are tabled.',
      ],
      [
        'count',
        '**Count it apart.** Registration and speaking lists should record the technical community separately, so that its absence can be seen.',
      ],
    ],
  ],
  ['h', 'ourselves', 'What we ask of ourselves'],
  [
    'p',
    'selection',
    'A group that fills its own seats has to show how. We commit to selecting those who speak for it by a published procedure, with regard to region, gender, size and language, and to publishing who was selected and why.',
  ],
  [
    'p',
    'limits',
    'No member of this coalition, and not the coalition itself, speaks for the whole technical community. We say which institutions stand behind a text, and no more.',
  ],
  ['h', 'text', 'What the review should say'],
  [
    'q',
    'wording',
    'We recognise the technical community as a stakeholder group in its own right, alongside governments, the private sector, civil society, academia and international organisations, and commit to its participation in the implementation and follow-up of this outcome.',
  ],
  [
    'p',
    'close',
    'Twenty years ago it was enough to be thanked. Today the people whom the Internet serves are entitled to know that those who run it are in the room.',
  ],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    practice:
      'Practice has moved on. The technical community is seated as a group in the advisory group of the Internet Governance Forum, is asked as such in open consultations, and is named, together with academia, in the Global Digital Compact.',
    own: 'Those who run the Internet’s critical resources are distinct from academia and from business, and should be seated as one.',
    numbers:
      'a proposal to tie address registration to territory, made in a room in which nobody who registers addresses was present;',
    seat: '**Seat it.** Panels, advisory bodies and consultations of the United Nations should hold places for the group, filled by the group through a process that is open to those who are not members of anything.',
    selection:
      'A group that fills its own seats has to show how. We commit to selecting those who speak for it by a published procedure, with regard to region, gender, size and language, to publishing who was selected and why, and to limiting how often the same person is sent.',
  },
})

export const third: readonly DemoBlock[] = amended(second, {
  set: {
    own: 'Those who run the Internet’s critical resources form a stakeholder group of their own, and should be seated as one.',
  },
})
