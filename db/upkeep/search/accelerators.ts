import type { WriteDb } from '../../connection.ts'
import { acceleratorTexts } from '../../records/talent/accelerators.ts'
import { index } from '../../search.ts'
import type { AcceleratorRow } from '../../tables/talent/accelerator.ts'

/** Of no year: who was appointed is found in every one. */
export function indexAccelerator(db: WriteDb, row: AcceleratorRow): void {
  const texts = acceleratorTexts(db, row)
  index(db, {
    kind: 'accelerator',
    recordId: row.id,
    fy: null,
    jis2: null,
    title: row.name,
    detail: `アクセラレータ ${texts.find(({ label }) => label === '都道府県')?.text ?? ''}`,
    route: `/talent/accelerators/${row.id}`,
    texts,
  })
}
