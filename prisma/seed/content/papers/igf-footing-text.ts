import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'why', 'Why it matters'],
  [
    'p',
    'forum',
    'The Internet Governance Forum is where governments, businesses, civil society and the technical community meet as equals. Twenty years on, its worth no longer needs proof; its footing does.',
  ],
  ['p', 'project', 'Its Secretariat depends on project money that has to be raised anew each year.'],
  ['h', 'ask', 'What we ask for'],
  [
    'p',
    'permanent',
    'The Forum should become a permanent institution of the United Nations system, funded from voluntary contributions, within the mandate of paragraph 72 of the Tunis Agenda.',
  ],
  [
    'p',
    'review',
    'A review of its work should take place every five years, led by the community that does the work, with published findings and a public answer to each of them.',
  ],
  [
    'p',
    'initiatives',
    'National and regional initiatives carry the Forum between its annual meetings. Their results should reach the programme early enough to shape it.',
  ],
  ['h', 'money', 'Money that can be planned'],
  [
    'p',
    'plan',
    'A forum that is permanent in name and annual in its accounts would be permanent on paper only. We therefore ask for four things, in this order:',
  ],
  [
    'ol',
    [
      [
        'core',
        '**A core that is known in advance.** The posts without which there is no Forum should be secured for at least five years at a time.',
      ],
      [
        'many',
        '**Many contributors, none decisive.** No single contributor should carry more than a tenth of the yearly budget.',
      ],
      [
        'small',
        '**Room for small contributions.** A registry with ten staff should be able to give a small sum, or a person’s time, without negotiating a new agreement every year.',
      ],
      [
        'accounts',
        '**Open accounts.** Income, spending and reserves should be published each year before the annual meeting, in a form that a newcomer can read.',
      ],
    ],
  ],
  [
    'p',
    'kind',
    'Host countries carry a large part of the cost of every annual meeting. What they give should be recorded beside the money, so that the true cost of the Forum is known.',
  ],
  ['h', 'work', 'A Secretariat that can do its work'],
  [
    'p',
    'staff',
    'Between meetings a handful of people serve policy networks, best practice forums, dynamic coalitions and more than 170 national and regional initiatives. The Secretariat should be staffed for the mandate it has, not for the meeting it runs, and be led at a level that lets it speak for the Forum within the United Nations system.',
  ],
  [
    'p',
    'independence',
    'Stability must not be bought with independence. The programme is set by the Forum’s multistakeholder advisory group; nothing in its funding should change who decides on the agenda.',
  ],
  ['h', 'offer', 'What we offer'],
  [
    'p',
    'ready',
    'We do not only ask others. Members of this coalition already give money, staff time, training and network services to the Forum and to the initiatives of their countries and regions. We are ready to give these in a form that can be planned:',
  ],
  [
    'ul',
    [
      ['pledges', 'pledges over several years, published with their terms;'],
      ['secondments', 'secondments of technical staff to the Secretariat, for months rather than weeks;'],
      ['venue', 'network, captioning and remote participation at meetings whose host cannot provide them.'],
    ],
  ],
  ['h', 'text', 'What the review should say'],
  [
    'q',
    'wording',
    'We decide to make the Internet Governance Forum permanent, with its mandate as set out in paragraph 72 of the Tunis Agenda, and request that its Secretariat be provided with stable and predictable resources.',
  ],
  [
    'p',
    'close',
    'Such a text would end a question that has been asked every ten years, and let us turn to a better one: how well the Forum serves those who are not yet in the room.',
  ],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    project:
      'Its Secretariat works with project money that is renewed year by year, and plans no further than the next donor’s letter.^[The Secretariat is paid from a trust fund of voluntary contributions that the United Nations Secretariat administers.]',
    permanent:
      'The Forum should become a permanent institution of the United Nations system, funded from a predictable core contribution complemented by voluntary ones from every stakeholder group, within the mandate of paragraph 72 of the Tunis Agenda.',
    many: '**Many contributors, none decisive.** Over any five years, no single contributor should carry more than a fifth of the budget.',
    kind: 'Host countries carry a large part of the cost of every annual meeting, and contributions in kind (interpretation, captioning, connectivity at the venue) keep it open to all. Both should be recorded beside the money, so that the true cost of the Forum is known.',
  },
})

/** What the Taskforce has at hand for version 3; not published yet. */
export const third: readonly DemoBlock[] = amended(second, {
  set: {
    permanent:
      'The Forum should become a permanent forum of the United Nations system, funded from a predictable core contribution^[The coalition asks for no assessed contributions, and leaves open who provides the core.] complemented by voluntary ones from every stakeholder group, within the mandate of paragraph 72 of the Tunis Agenda.',
    core: '**A core that is known in advance.** The posts without which there is no Forum, its head among them, and what they need to serve those who take part from afar should be secured for at least five years at a time.',
    staff:
      'Between meetings a handful of people serve policy networks, best practice forums, dynamic coalitions and more than 170 national and regional initiatives. The Secretariat should be staffed for the mandate that it has, not for the meeting that it runs, and be led by a director who can speak for the Forum within the United Nations system.',
    secondments:
      'secondments of technical staff to the Secretariat, for months rather than weeks, under rules that the Secretariat publishes;',
  },
})
