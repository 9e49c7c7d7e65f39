import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeCopy } from '../../../db/copies/write.ts'
import { readColumn } from '../../../db/stored/kind.ts'
import { storedBundle } from '../../../db/stored/merge/bundle.ts'
import { type GivenOffice, newFolder, openedOffice } from '../office/office.ts'

/** The office once more in a file of its own, as it is at this moment. */
export function copied(given: GivenOffice, now: string): GivenOffice {
  const file = join(newFolder(), '見本.banso')
  writeCopy({ file: given.office.file, part: file })
  return openedOffice(file, now)
}

type Parted = ReturnType<GivenOffice['ask']['merge']['part']>

/** What the job writes, without a process of its own. */
export const bundleOf = (given: GivenOffice, applicationId: string): Uint8Array =>
  packed(given, given.ask.merge.part({ applicationId }))

export const yearBundleOf = (given: GivenOffice, fy: number): Uint8Array =>
  packed(given, given.ask.merge.partYear({ fy }))

function packed({ office }: GivenOffice, parted: Parted): Uint8Array {
  const bundle = readColumn(storedBundle, parted.bundle, 'the given one')
  const files = bundle.files.map((file) => ({
    ...file,
    base64: Buffer.concat([...office.files.chunks(file.id)]).toString('base64'),
  }))
  return gzipSync(storedBundle.write({ ...bundle, files }))
}

/** Brought to an office as a file. */
export function broughtTo({ office, officer }: GivenOffice, bytes: Uint8Array): string {
  const upload = office.files.begin(
    { name: '岩手県.banso-bundle', mime: 'application/gzip', limit: 100_000_000 },
    officer,
  )
  upload.write(bytes)
  return upload.finish().fileId
}
