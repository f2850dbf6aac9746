/** "input 3", "inputs 3 to 22", "inputs 3, 5 and 6": numbers in ascending order. */
export function numbersOf(numbers: readonly number[]): string {
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  if (numbers.length === 1) return `input ${first}`
  if (numbers.length > 2 && last - first === numbers.length - 1) return `inputs ${first} to ${last}`
  return `inputs ${numbers.slice(0, -1).join(', ')} and ${last}`
}
