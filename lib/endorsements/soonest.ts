type Until = { until: Date; paper: { title: string } }

/** The order of papers that wait: what closes first comes first, then by title. It stays when one of them is signed. */
export const bySoonest = (a: Until, b: Until): number =>
  a.until.getTime() - b.until.getTime() || a.paper.title.localeCompare(b.paper.title, 'en')
