import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'who', 'Who is not in the room'],
  [
    'p',
    'covered',
    'To be covered is not to be connected. Nine people in ten live where there is a signal of mobile broadband; a third of the world is offline all the same, because of price, of language, of skill, or because nothing there is made for them. A forum on the governance of the Internet has to ask who is missing from it for the same reasons.',
  ],
  [
    'p',
    'affordable',
    'Access that cannot be afforded is no access. We say so here because in our other papers we keep the word out of the description of the Internet itself.',
  ],
  [
    'p',
    'figures',
    'The Forum is open to everyone, and that is not the same as being within reach. At the last meetings more than half of those who came were from the region of the host; of those who spoke on main stages, most had spoken there before.',
  ],
  ['h', 'come', 'Being able to come'],
  [
    'ul',
    [
      [
        'travel',
        '**Travel support** should be part of the core budget, announced six months ahead, and paid before the journey and not after it.',
      ],
      [
        'visa',
        '**Entry.** A host should confirm, before it is chosen, that every registered participant may apply for a visa free of charge and be answered in time.',
      ],
      [
        'dates',
        '**Dates** should be known two years ahead, and avoid the main holidays of all religions and the weeks of other large meetings.',
      ],
    ],
  ],
  ['h', 'remote', 'Being able to take part from afar'],
  [
    'p',
    'hybrid',
    'Remote participants are participants. Each session should have a moderator for those who are not in the room, give them the word in turn with those who are, and be held at a time that rotates from day to day through the time zones of the world.',
  ],
  [
    'p',
    'hubs',
    'Local hubs, where people gather to take part together, have worked wherever somebody paid for a room and a connection. Registries and exchange points can provide both.',
  ],
  ['h', 'understand', 'Being able to understand'],
  [
    'p',
    'languages',
    'Interpretation into the six official languages of the United Nations should cover main sessions, with live captions in all of them, and captions in English everywhere else.',
  ],
  [
    'p',
    'plain',
    'Documents should be short and in plain language, with a summary of one page, and be there three weeks before the meeting.',
  ],
  ['h', 'speak', 'Being asked to speak'],
  [
    'p',
    'panels',
    'No session should be accepted in which all speakers come from one region, one gender or one stakeholder group. A third of the speakers on main stages should not have spoken there before.',
  ],
  [
    'p',
    'small',
    'Small operators have no department for international affairs. They can come for one day and speak on one subject, if they are asked for that day and on that subject.',
  ],
  ['p', 'youth', 'Young people should be asked to speak on what they do, and not on being young.'],
  ['h', 'initiatives', 'National and regional initiatives'],
  [
    'p',
    'nri',
    'For most people the Forum is the initiative in their own country. Its messages should have a fixed place in the programme of the global meeting, and someone should answer them.',
  ],
  ['h', 'measure', 'How we shall know'],
  [
    'p',
    'count',
    'Each year the Secretariat should publish who came, in person and from afar, by region, stakeholder group, gender and language; who spoke; who asked for support and did not receive it.',
  ],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    figures:
      'The Forum is open to everyone, and that is not the same as being within reach. At every meeting of the last years the region of the host has had the largest share of those who came; of those who spoke on main stages, many had spoken there before.',
    travel:
      '**Travel support** should be part of the budget that is known in advance, announced six months ahead, and paid before the journey and not after it.',
    hybrid:
      'Remote participants are participants. Each session should have a moderator for those who are not in the room and give them the word in turn with those who are. Over the week, sessions on one subject should be spread through the day, so that no time zone always has the night.',
    languages:
      'Interpretation into the six official languages of the United Nations, and into International Sign, should cover main sessions, with live captions; all other sessions should have captions at least in English and in the language of the host.',
    plain:
      'Papers for the meeting should be short and in plain language, with a summary of one page, and be there three weeks before it.',
    panels:
      'No session should be accepted in which all speakers come from one region, one gender or one stakeholder group, unless that is its subject. On main stages a third of the speakers should be there for the first time.',
  },
})
