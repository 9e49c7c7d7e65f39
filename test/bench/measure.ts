/** One line of the table: how our work compares with a stated limit, measured in the same run. */
export interface BenchRow {
  readonly name: string
  readonly ours_ms: number
  readonly limit_ms: number
  /** ours ÷ limit; smaller is better. */
  readonly ratio: number
  readonly needed: number
  readonly aim: number
  /** The limit against itself, interleaved in the same way: what the machine's own noise makes of 1.00. */
  readonly control: number
  readonly note: string
}

type Work = () => unknown

export interface Measurement {
  readonly name: string
  readonly needed: number
  readonly aim: number
  readonly rounds: number
  /** How often a work is done within one reading, for works shorter than the clock can tell apart. */
  readonly times?: number
  readonly ours: Work
  readonly limit: Work
  readonly note?: string
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export async function timed(work: Work, times = 1): Promise<number> {
  const start = performance.now()
  for (let time = 0; time < times; time += 1) await work()
  return (performance.now() - start) / times
}

/** Ours, the limit and the limit again, in turn: a machine that is busy for a while disturbs all three alike. */
export async function measure({
  name,
  needed,
  aim,
  rounds,
  times = 1,
  ours,
  limit,
  note = '',
}: Measurement): Promise<BenchRow> {
  const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
  await timed(ours, times)
  await timed(limit, times)
  for (let round = 0; round < rounds; round += 1) {
    readings.limit.push(await timed(limit, times))
    readings.ours.push(await timed(ours, times))
    readings.again.push(await timed(limit, times))
  }
  return rowOf({ name, needed, aim, note }, readings)
}

export function rowOf(
  { name, needed, aim, note }: Pick<BenchRow, 'name' | 'needed' | 'aim' | 'note'>,
  readings: { ours: readonly number[]; limit: readonly number[]; again: readonly number[] },
): BenchRow {
  const ours = median(readings.ours)
  const limit = median([...readings.limit, ...readings.again])
  return {
    name,
    ours_ms: round(ours, 4),
    limit_ms: round(limit, 4),
    ratio: round(ours / limit, 3),
    needed,
    aim,
    control: round(median(readings.again) / median(readings.limit), 3),
    note,
  }
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))
