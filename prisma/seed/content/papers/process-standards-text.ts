import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'why', 'From principle to practice'],
  [
    'p',
    'agreed',
    'That the governance of the Internet concerns all stakeholders is agreed in many texts. How they are to be involved is in few of them. In April 2024 a gathering in São Paulo set down guidelines for this, and steps by which a process can follow them.^[The São Paulo Multistakeholder Guidelines, adopted at the meeting NETmundial+10.]',
  ],
  [
    'p',
    'use',
    'We propose that the United Nations use them: not as rules that bind, but as the standard by which a process that calls itself multistakeholder can be held to its word.',
  ],
  ['h', 'ten', 'Ten standards for a consultation'],
  [
    'ol',
    [
      ['scope', '**Say what is asked,** what is settled already, and who decides in the end.'],
      [
        'notice',
        '**Give notice** of at least thirty days, in the six official languages, in one public place.',
      ],
      ['time', '**Give time:** six weeks for a first text and three for a changed one.'],
      [
        'text',
        '**Show the text,** with paragraphs that are numbered, and each later version with its changes marked.',
      ],
      ['everyone', '**Let everyone speak,** without accreditation, in writing and from afar.'],
      ['publish', '**Publish what was said,** unless its author has asked otherwise for a good reason.'],
      ['answer', '**Answer it.** Say of each comment what became of it, and why.'],
      [
        'power',
        '**Mind who is missing.** Go to those who did not come, and to those who cannot pay to come.',
      ],
      ['dissent', '**Record dissent.** An agreed text may note on what there was no agreement.'],
      [
        'appeal',
        '**Offer a remedy.** Somebody who was not part of the process should hear complaints about it.',
      ],
    ],
  ],
  ['h', 'apply', 'Where to apply them'],
  [
    'p',
    'now',
    'They should apply from now on to the consultations of the present review: those of its co-facilitators, of the Commission on Science and Technology for Development and of the agencies.',
  ],
  [
    'p',
    'states',
    'Where states negotiate with each other the last word is theirs. The ten still apply to the consultations before and between the negotiations; and states that let others watch have not yet regretted it.',
  ],
  [
    'p',
    'ourselves',
    'We apply them to ourselves. This paper was made in this way: its comments, their answers and the names of those who stand behind it can be read by everyone once it is final.',
  ],
  [
    'q',
    'wording',
    'We encourage the use of the São Paulo Multistakeholder Guidelines in the consultations held under this outcome, and request that a summary of the input received, and of how it was taken into account, be published for each of them.',
  ],
]
