import pg from 'pg'

/** What was sent to the database while this ran: the text of each statement, with `BEGIN` and `COMMIT`. */
export async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked] = args
    sent.push(typeof asked === 'string' ? asked : (asked as { text: string }).text)
    return query.apply(this, args as never)
  } as typeof query
  try {
    await run()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}
