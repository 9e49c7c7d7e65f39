import { gzipSync } from 'node:zlib'
import { readColumn } from '../../../../db/stored/kind.ts'
import { storedBundle } from '../../../../db/stored/merge/bundle.ts'
import type { JobBody } from '../protocol.ts'

/** 案件のまとめ: the records of one moment with the bytes of their files, in one file that another office takes in. */
export const giveBundle: JobBody<'merge.give'> = async (tools, input) => {
  const parted = await tools.tell('merge.part', input)
  // As the command has just written it.
  const bundle = readColumn(storedBundle, parted.bundle, input.id)
  const files = bundle.files.map((file, at) => {
    tools.progress(at, bundle.files.length, `書類を入れています: ${file.name}`)
    return { ...file, base64: Buffer.from(tools.fileBytes(file.id).bytes).toString('base64') }
  })
  const bytes = gzipSync(storedBundle.write({ ...bundle, files }))
  const { fileId } = await tools.putFile(parted.name, 'application/gzip', bytes)
  return { fileIds: [fileId], name: parted.name, records: parted.records, files: files.length }
}
