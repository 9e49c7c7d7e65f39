import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { chunksOf, wholeFile } from '../../files.ts'
import { schemaVersion } from '../../migrate.ts'
import { theOffice } from '../../records/office/office.ts'
import { readColumn } from '../../stored/kind.ts'
import { type Bundle, storedBundle } from '../../stored/merge/bundle.ts'

/** Bytes that a bundle may come to: what is larger was not made here. */
const largest = 512 * 1024 * 1024

/** A bundle that came in as a file, whole and of this schema; refused in words. */
export function openedBundle(db: ReadDb, fileId: string): Bundle {
  const { name } = wholeFile(db, fileId)
  const bundle = readBundle(Buffer.concat([...chunksOf(db, fileId)]), name)
  if (bundle.practice !== (theOffice(db).practice === 1))
    throw new Refusal(
      'conflict',
      bundle.practice
        ? 'これは練習用の台帳から書き出したまとめです。本物の台帳には取り込めません。'
        : 'これは本物の台帳から書き出したまとめです。練習用の台帳には取り込めません。',
    )
  if (bundle.schema !== schemaVersion)
    throw new Refusal(
      'invalid',
      bundle.schema > schemaVersion
        ? 'このまとめは新しい版の伴走台帳で書き出されています。新しい版のプログラムで取り込んでください。'
        : 'このまとめは前の版の伴走台帳で書き出されています。相手の台帳を今の版で開き、もう一度書き出してもらってください。',
    )
  for (const file of bundle.files)
    if (createHash('sha256').update(Buffer.from(file.base64, 'base64')).digest('hex') !== file.sha256)
      throw broken(name)
  return bundle
}

function readBundle(bytes: Uint8Array, name: string): Bundle {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: largest }).toString('utf8')
    // What comes from outside is judged by the kind itself, as whatever is stored.
    return readColumn(storedBundle, text, name)
  } catch {
    throw broken(name)
  }
}

const broken = (name: string) =>
  new Refusal(
    'invalid',
    `「${name}」は案件のまとめ(.banso-bundle)ではないか、途中で切れているか、書き換えられています。相手から、もう一度受け取ってください。`,
  )
