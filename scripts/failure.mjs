/** How a script ends. Listed in docs/operating.md; numbers are never given a new meaning. */
export const exitCodes = {
  broken: 1,
  nodeTooOld: 10,
  installFailed: 11,
  badSettings: 12,
  portTaken: 13,
  dataFolder: 14,
  databaseAway: 15,
  databaseWillNotStart: 16,
  databaseIsNewer: 17,
  migrationFailed: 18,
  buildFailed: 19,
  seedFailed: 20,
  backupRefused: 21,
}

/** Something that a person can put right: one sentence, and the exit code that goes with it. */
export class Failure extends Error {
  /**
   * @param {keyof typeof exitCodes} kind
   * @param {string} sentence
   */
  constructor(kind, sentence) {
    super(sentence)
    this.name = 'Failure'
    this.kind = kind
    this.exitCode = exitCodes[kind]
  }
}

/** Says what went wrong and answers with the exit code: a sentence where we know it, a stack where we do not. */
export function explain(error, who = 'start') {
  console.error(`[${who}] ${error instanceof Failure ? error.message : (error?.stack ?? error)}`)
  return error instanceof Failure ? error.exitCode : exitCodes.broken
}
