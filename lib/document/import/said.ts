/** What a person should know of a text that is kept otherwise than its file has it. */
export function said({ numbersKept, nested }: { numbersKept: number; nested: number }): string[] {
  const numbers = numbersKept === 1 ? 'One number' : `${numbersKept} numbers`
  return [
    ...(numbersKept > 0
      ? [
          `${numbers} of headings or articles, like “1.2” or “Article 5”, are kept as words of the text; simple lists are numbered anew.`,
        ]
      : []),
    ...(nested > 0 ? ['Tables inside of tables are kept as lines of their cell.'] : []),
  ]
}
