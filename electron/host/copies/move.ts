import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { ConnectionOptions } from '../../../db/connection.ts'
import { lookAt } from '../../../db/copies/look.ts'
import { goesAlong, stampOf } from '../../../db/copies/names.ts'
import { openBeside } from '../../../db/truth/head.ts'
import { processLives, syncFolder } from '../../../db/upkeep/beside.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { hashOf } from '../jobs/office/beside.ts'
import { writeWhole } from '../write-whole.ts'
import { bytesOf } from './placed.ts'

export interface Moved {
  readonly folder: string
  readonly files: string[]
  readonly sha256: string
}

const guide = 'はじめにお読みください.txt'

/**
 * Lays an examined copy into a folder of its own, as the office it is: under its name, with the head of its record of deeds and
 * its keys beside it. The folder bears its name once all of it has been written, read again and compared.
 */
export async function layMove(options: {
  file: string
  copy: ConnectionOptions
  into: string
  at: string
  officeName: string
}): Promise<Moved> {
  const { file, copy, into, at, officeName } = options
  const name = basename(file)
  const folder = join(into, `${basename(file, extname(file))}_移す_${stampOf(at)}`)
  if (existsSync(folder))
    throw new Refusal('conflict', `同じ名前のフォルダーがあります: ${folder}。少し待ってやり直してください。`)
  sweepMoves(into)
  const beside = `${folder}.${process.pid}.part`
  mkdirSync(beside)
  try {
    const sha256 = await hashOf(copy.file)
    await writeWhole(join(beside, name), bytesOf(copy.file))
    keepHead(join(beside, name), copy)
    for (const end of goesAlong)
      if (existsSync(`${file}${end}`)) await writeWhole(join(beside, `${name}${end}`), bytesOf(`${file}${end}`))
    await writeWhole(join(beside, guide), [Buffer.from(guideOf({ name, officeName, at, sha256 }))])
    renameSync(beside, folder)
    syncFolder(dirname(folder))
    return { folder, files: readdirSync(folder), sha256 }
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
}

/** The other PC finds what was true of it here: whoever changes it on the way is found. */
function keepHead(office: string, copy: ConnectionOptions): void {
  const head = lookAt(copy)
  if (head === null) throw new Refusal('busy', '移すために作ったバックアップを読めません。もう一度やり直してください。')
  const beside = openBeside(office)
  beside.keep({ first: head.first, seq: head.seq, hash: head.hash, closed: true }, true)
  beside.close()
}

/** What a killed program left of a move into that folder. */
function sweepMoves(into: string): void {
  for (const name of readdirSync(into)) {
    const pid = /_移す_\d{8}-\d{6}\.(\d+)\.part$/.exec(name)?.[1]
    if (pid !== undefined && !processLives(Number(pid))) rmSync(join(into, name), { recursive: true, force: true })
  }
}

const guideOf = ({ name, officeName, at, sha256 }: { name: string; officeName: string; at: string; sha256: string }) =>
  [
    `${officeName}の台帳を、別のPCへ移すための一式です。`,
    '',
    '1. このフォルダーを、移す先のPCの「ドキュメント」など、そのPCのディスクに置きます(USBメモリーの上では開きません)。',
    `2. 移す先のPCで伴走台帳を起動し、「台帳を開く」で ${name} を選びます。`,
    '3. いつもの名前とパスワードでサインインします。',
    '4. 開けたことを確かめたら、USBメモリーに残ったこのフォルダーを消します。',
    '',
    `作った日時 ${at}`,
    `${name} のSHA-256 ${sha256}`,
    '',
  ].join('\r\n')
