import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'question', 'What becomes of it'],
  [
    'p',
    'asked',
    'Everyone who comes back from the Forum is asked the same question: and what became of it? The honest answer is often that much did, somewhere, later, and that nobody wrote it down.',
  ],
  [
    'p',
    'outcomes',
    'The Forum adopts no treaties and should not. But a place without negotiated outcomes is not a place without results. Ideas that were first discussed at the Forum have become national laws, technical standards, training programmes and exchange points.',
  ],
  [
    'p',
    'effective',
    'We call the Forum effective when a question that is put to it comes out clearer, reaches those who can act on it, and is answered by them. This paper proposes how to do the second and the third better; it is good at the first.',
  ],
  ['h', 'messages', 'From sessions to messages'],
  [
    'ol',
    [
      [
        'fewer',
        '**Fewer sessions, better prepared.** Three hundred sessions in five days are a fair, and not a forum. A hundred and fifty, merged where they ask the same, would let people listen.',
      ],
      [
        'draft',
        '**Messages in draft on the last day.** Each main theme should end with messages of one page, open to comment for four weeks.',
      ],
      [
        'addressed',
        '**Messages with an address.** A message should say to whom it is directed: a ministry, a standards body, an agency, a company, ourselves.',
      ],
      [
        'sent',
        '**Messages that are sent.** The Secretariat should send them, and ask for an answer within six months.',
      ],
    ],
  ],
  ['h', 'year', 'A year that hangs together'],
  [
    'p',
    'cycle',
    'The Forum is a year and not a week. Policy networks, best practice forums and dynamic coalitions work between the meetings, and few people know what they found. Their results should open the main sessions, and not be presented in the evening beside them.',
  ],
  [
    'p',
    'calendar',
    'We propose one calendar: themes in January, chosen from what national and regional initiatives report; preparation in spring; the meeting; messages; and in the month before the next meeting a public account of the answers.',
  ],
  [
    'p',
    'multi',
    'Themes should run for two years, so that a subject can be opened in one and brought to a point in the next.',
  ],
  ['h', 'others', 'Links to those who decide'],
  [
    'p',
    'bodies',
    'Organisations that make standards or policy should be invited to bring an open question to the Forum each year, and to say in the next what the discussion changed. Members of this coalition that make policy for names and numbers will begin.',
  ],
  [
    'p',
    'panel',
    'The Leadership Panel should carry messages to where its members have a seat. It should not write them.',
  ],
  [
    'p',
    'gdc',
    'The Global Digital Compact calls the Forum the primary multistakeholder platform for discussion of Internet governance issues. It should therefore be the place where the follow-up of the Compact is discussed with all stakeholders, instead of in a new series of meetings.',
  ],
  ['h', 'know', 'How we shall know'],
  [
    'p',
    'three',
    'Three figures would tell: how many messages were answered; how many of those who answered came back; and how many sessions had more people listening than speaking.',
  ],
]
