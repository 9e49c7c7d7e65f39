import { gzipSync } from 'node:zlib'
import { readColumn } from '../../../../db/stored/kind.ts'
import { storedBundle } from '../../../../db/stored/merge/bundle.ts'
import type { JobBody, JobTools } from '../protocol.ts'

/** 案件のまとめ: the records of one moment with the bytes of their files, in one file that another office takes in. */
export const giveBundle: JobBody<'merge.give'> = async (tools, input) =>
  packed(tools, await tools.tell('merge.part', input))

/** The same of a whole year. */
export const giveYear: JobBody<'merge.giveYear'> = async (tools, input) =>
  packed(tools, await tools.tell('merge.partYear', input))

async function packed(tools: JobTools, parted: { name: string; bundle: string; records: number }) {
  // As the command has just written it.
  const bundle = readColumn(storedBundle, parted.bundle, parted.name)
  const files = bundle.files.map((file, at) => {
    tools.progress(at, bundle.files.length, `書類を入れています: ${file.name}`)
    return { ...file, base64: Buffer.from(tools.fileBytes(file.id).bytes).toString('base64') }
  })
  const bytes = gzipSync(storedBundle.write({ ...bundle, files }))
  const { fileId } = await tools.putFile(parted.name, 'application/gzip', bytes)
  return { fileIds: [fileId], name: parted.name, records: parted.records, files: files.length }
}
