import type { Defect } from '../../../../shared/domain/applications/defect.ts'
import type { FormPath, FormPlace } from '../../../../shared/domain/applications/form.ts'
import type { ApplicationPage, FieldReading } from '../records.ts'

/** The first field after this one that nobody has confirmed, going round; null when none is left. */
export function nextUnconfirmed(readings: readonly FieldReading[], after: FormPath): FormPath | null {
  const at = readings.findIndex(({ path }) => path === after)
  const round = [...readings.slice(at + 1), ...readings.slice(0, Math.max(0, at))]
  return round.find(({ confirmedAt }) => confirmedAt === null)?.path ?? null
}

/** Fields that were read for sure, have nothing against them and no unsaved words in them, and wait for their mark. */
export const surePaths = (
  page: Pick<ApplicationPage, 'readings' | 'checks'>,
  unsaved: ReadonlySet<FormPath>,
): FormPath[] => {
  const disputed = defectsByField(page)
  return page.readings
    .filter(({ sureness, confirmedAt }) => sureness === 'certain' && confirmedAt === null)
    .map(({ path }) => path)
    .filter((path) => !disputed.has(path) && !unsaved.has(path))
}

/** What the check has against each field, defects first. */
export function defectsByField({ checks }: Pick<ApplicationPage, 'checks'>): ReadonlyMap<FormPath, readonly Defect[]> {
  const found = new Map<FormPath, Defect[]>()
  for (const defect of checks.flatMap((check) => check.defects))
    if (defect.path !== null) {
      const known = found.get(defect.path) ?? []
      if (!known.some(({ message }) => message === defect.message)) found.set(defect.path, [...known, defect])
    }
  return found
}

interface Spot {
  readonly block: number
  readonly row: number | null
  readonly cell: number | null
}

/** The field whose value stands where the officer pointed: the nearest one of the same block, exact cells first. */
export function fieldAt(
  readings: readonly FieldReading[],
  document: FormPlace['document'],
  { block, row, cell }: Spot,
): FormPath | null {
  const distance = ({ place }: FieldReading): number => {
    if (place === null || place.document !== document || place.block !== block) return Number.POSITIVE_INFINITY
    const rows = place.row === null || row === null ? 0 : Math.abs(place.row - row)
    const cells = place.cell === null || cell === null ? 0 : Math.abs(place.cell - cell)
    return rows * 100 + cells
  }
  const [nearest] = readings
    .map((reading) => ({ path: reading.path, distance: distance(reading) }))
    .filter((each) => Number.isFinite(each.distance))
    .sort((a, b) => a.distance - b.distance)
  return nearest?.path ?? null
}
