import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string' },
    texts: { type: 'string', default: '20' },
  },
})

const only = [...(values.only?.split(',') ?? []), ...positionals]

/** What `npm run bench -- anchors --seed 7` asks for. Without a seed it is the day's luck, and printed. */
export const options = {
  /** Where real texts are, if they are. */
  data: values.data,
  json: values.json,
  rounds: Number(values.rounds),
  seed: values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed),
  texts: Number(values.texts),
}

export const wanted = (group: string) => only.length === 0 || only.includes(group)
