import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'why', 'A question asked too often'],
  [
    'p',
    'extended',
    'The mandate of the Internet Governance Forum was given for five years in 2005, extended by five in 2010 and by ten in 2015. Each time the question took two years of attention, and each time the answer was yes.',
  ],
  [
    'p',
    'price',
    'The repetition has a price. Hosts hesitate to commit themselves, donors wait, good staff leave before the date. Above all the Forum is discussed as an appointment that may be cancelled, and not as the institution on which two decades of practice rest.',
  ],
  ['h', 'ask', 'What we ask for'],
  [
    'p',
    'permanent',
    'The General Assembly should make the Forum permanent. Its mandate in paragraph 72 of the Tunis Agenda is broad enough for the next decades and should be confirmed as it stands.',
  ],
  [
    'p',
    'not-unchecked',
    'Permanent does not mean unchecked. What has no end needs a better habit of looking at itself than what must be renewed. We therefore propose, together with permanence, a review that is regular, led by the community, and answered.',
  ],
  ['h', 'review', 'A community-led review'],
  [
    'ol',
    [
      ['every', '**Every five years**, the first of them in 2030.'],
      [
        'panel',
        '**By a panel of twelve**, two from each stakeholder group and two from the host countries of the past years, selected by the groups themselves.',
      ],
      [
        'scope',
        '**On four questions:** who took part; what became of what was said; whether the intersessional work was of use; whether the money sufficed.',
      ],
      [
        'evidence',
        '**With evidence** from national and regional initiatives, from open calls and from those who stopped coming.',
      ],
      [
        'answered',
        '**Answered in public:** the advisory group replies to each finding within six months, saying what it will do, by when, or why not.',
      ],
    ],
  ],
  [
    'p',
    'no-sunset',
    'The review improves the Forum; it does not decide whether there is one. A panel that had to recommend survival every five years would bring back the very question that permanence settles.',
  ],
  [
    'p',
    'commission',
    'The findings would be presented to the Commission on Science and Technology for Development, which follows the summit’s outcomes already, and through it to the General Assembly. No new body is needed.',
  ],
  ['h', 'change', 'What permanence should change'],
  [
    'p',
    'mature',
    'A permanent Forum can do what an extended one cannot: keep a memory of its work, follow a subject over years, and tell every autumn what became of the messages of the last meeting.',
  ],
  [
    'ul',
    [
      ['hosts', 'host countries chosen three years ahead, in turn between the regions;'],
      [
        'archive',
        'one archive of sessions, messages and outcomes since 2006, searchable in the six official languages;',
      ],
      ['follow', 'a public list of what was proposed to whom, with the answer.'],
    ],
  ],
  [
    'p',
    'bottom',
    'It should not change what the Forum is: open to all who come, without negotiated outcomes, with an agenda that is set from the bottom up.',
  ],
  ['h', 'text', 'What the review of 2025 should say'],
  [
    'q',
    'wording',
    'We decide that the Internet Governance Forum shall be permanent, in accordance with the mandate set out in paragraph 72 of the Tunis Agenda, and invite its stakeholders to review its work every five years and to report through the Commission on Science and Technology for Development.',
  ],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    price:
      'The repetition has a price. Hosts hesitate to commit themselves, donors wait, good staff leave before the date. Above all the Forum is discussed as an appointment that may be cancelled, and not as the settled practice that it has become.',
    panel:
      '**By a panel of ten**, two from each stakeholder group, selected by the groups themselves, no two of them from the same country.',
    evidence:
      '**With evidence** from national and regional initiatives, from open calls, from those who stopped coming and from those who were never able to come.',
    answered:
      '**Answered in public:** the advisory group replies to each finding within six months, saying what it will do, by when, or why not; and the next review begins with what became of these replies.',
    commission:
      'The findings would be presented to the Commission on Science and Technology for Development, which follows the summit’s outcomes already, for its information. No new body is needed, and no approval.',
    hosts:
      'host countries chosen three years ahead, in turn between the regions, and only where everyone may enter;',
  },
})

export const third: readonly DemoBlock[] = amended(second, {
  set: {
    extended:
      'The mandate of the Internet Governance Forum was given for five years in 2005, extended by five in 2010 and by ten in 2015. Each time the question took two years of everyone’s attention, and each time the answer was yes.',
    mature:
      'A permanent Forum can do what an extended one cannot: keep a memory of its work, follow a subject over years, and say every year what became of the messages of the last meeting.',
  },
})
