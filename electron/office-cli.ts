import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { StoredFile } from '../db/files.ts'
import type { Problem, Reply } from '../shared/contract/reply.ts'
import type { Desk } from './host/desk.ts'

// A call is over in half a second instead of a whole one.
enableCompileCache()

/** Bundled, it is the browser edition's `office`; from the sources npm starts it. */
const self = import.meta.url.endsWith('.ts') ? 'npm run --silent office --' : 'office'

const usage = `使い方:
  ${self} --list
  ${self} --file 台帳.banso [--as 利用者] [--put ファイル]... [--get フォルダー] 操作 ['JSON' | @ファイル | @-]
  ${self} --file 新しい台帳.banso launcher.create @新しい台帳.json
パスワードは環境変数 BANSO_PASSPHRASE、暗号化した台帳のパスワード(または復旧キー)は BANSO_OFFICE_PASSPHRASE で渡します。JSONは、cmd では "{\\"fy\\":2026}" のように書くか、ファイルに書いて @ファイル で渡します。`

class Misuse extends Error {}

interface Order {
  readonly file: string | undefined
  readonly as: string | undefined
  readonly put: readonly string[]
  readonly get: string | undefined
  readonly operation: string
  readonly input: unknown
}

function readOrder(): Order | 'list' {
  const { values, positionals } = readArguments()
  if (values.list) return 'list'
  const [operation, json, ...rest] = positionals
  if (operation === undefined || rest.length > 0) throw new Misuse('操作の名前を一つ指定してください。')
  return {
    file: values.file === undefined ? undefined : resolve(values.file),
    as: values.as,
    put: values.put,
    get: values.get,
    operation,
    input: readInput(json),
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        list: { type: 'boolean', default: false },
        file: { type: 'string' },
        as: { type: 'string' },
        put: { type: 'string', multiple: true, default: [] },
        get: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Misuse(wordsOf(error))
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function readInput(json: string | undefined): unknown {
  if (json === undefined || json === '-' || json === '') return {}
  try {
    return JSON.parse(
      json === '@-' ? readFileSync(0, 'utf8') : json.startsWith('@') ? readFileSync(json.slice(1), 'utf8') : json,
    )
  } catch (error) {
    throw new Misuse(`入力がJSONとして読めません: ${wordsOf(error)}`)
  }
}

const refusal = (code: Problem['code'], message: string): Reply => ({
  ok: false,
  problem: { code, message, fields: {}, clashes: [] },
})

/** One call on an office file through the same door as a screen: nothing is possible here that is not possible there. */
async function carryOut(order: Order): Promise<Reply> {
  const [{ createDesk }, { ownSettingsFolder }] = await Promise.all([
    import('./host/desk.ts'),
    import('./host/on-this-pc/settings-folder.ts'),
  ])
  const desk = createDesk({
    home: ownSettingsFolder(),
    nativeBinding: process.env['BANSO_SQLITE_BINDING'],
    remember: false,
  })
  try {
    return await inOffice(desk, desk.sessions.open({ owner: true }), order)
  } finally {
    await desk.close()
  }
}

async function inOffice(desk: Desk, key: string, order: Order): Promise<Reply> {
  const passphrase = process.env['BANSO_PASSPHRASE'] ?? ''
  const call = (name: string, input: unknown) => desk.call('main', key, name, input)
  if (order.operation === 'launcher.create')
    return call(order.operation, {
      passphrase,
      ...(order.file ? { folder: dirname(order.file), fileName: basename(order.file) } : {}),
      ...asObject(order.input),
    })
  if (order.file !== undefined) {
    const opened = await unlocked(await call('launcher.open', { file: order.file }), call)
    if (!opened.ok) return opened
    const entered = await signIn(desk, key, order.as, passphrase)
    if (!entered.ok) return entered
  } else if (!order.operation.startsWith('launcher.')) throw new Misuse('--file で台帳ファイルを指定してください。')

  const stored: StoredFile[] = []
  for (const path of order.put) {
    const reply = await putFile(desk, key, path)
    if (!reply.ok) return reply
    stored.push(reply.value as StoredFile)
  }
  const input = stored.length > 0 ? withFiles(order.input, stored) : order.input
  const reply = await call(order.operation, input)
  if (!reply.ok || !(await isJob(order.operation))) return reply
  const { jobId } = reply.value as { jobId: string }
  const ended = await outcome(desk, key, jobId)
  const folder = order.get
  if (!ended.ok || folder === undefined) return ended
  const { answered } = await import('./host/answer.ts')
  const saved = await answered(
    () => saveFiles(desk, key, ended.value, folder),
    (defect) => desk.log.defect(defect, 'office-cli'),
  )
  return saved.ok ? ended : saved
}

/** An encrypted office opens by what the environment says, never by an argument: those are shown to everybody on the PC. */
async function unlocked(opened: Reply, call: (name: string, input: unknown) => Promise<Reply>): Promise<Reply> {
  if (!opened.ok || (opened.value as { locked: object | null }).locked === null) return opened
  const secret = process.env['BANSO_OFFICE_PASSPHRASE']
  if (!secret) return refusal('forbidden', lockedWords)
  return call('launcher.unlock', { secret })
}

const lockedWords =
  'この台帳は暗号化されています。台帳のパスワードか復旧キーを、環境変数 BANSO_OFFICE_PASSPHRASE で渡してください。'

const asObject = (input: unknown): Record<string, unknown> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Misuse('入力は { … } の形のJSONにしてください。')
  return { ...input }
}

/** `fileIds` for a job that takes several; `fileId` where the operation takes one and the input does not name it. */
const withFiles = (input: unknown, stored: readonly StoredFile[]) => {
  const given = asObject(input)
  const ids = stored.map(({ fileId }) => fileId)
  const before = Array.isArray(given['fileIds']) ? given['fileIds'] : []
  return {
    ...given,
    fileIds: [...before, ...ids],
    ...(ids.length === 1 && !('fileId' in given) ? { fileId: ids[0] } : {}),
  }
}

async function signIn(desk: Desk, key: string, as: string | undefined, passphrase: string): Promise<Reply> {
  const profiles = desk.officeAt('main')?.profiles() ?? []
  const chosen =
    as === undefined
      ? profiles.find(({ role }) => role === 'officer')
      : profiles.find(({ id, name }) => id === as || name === as)
  if (!chosen) return refusal('missing', `利用者がいません: ${as ?? '担当'}`)
  return desk.call('main', key, 'launcher.signIn', { profileId: chosen.id, passphrase })
}

async function putFile(desk: Desk, key: string, path: string): Promise<Reply> {
  const { createFileDoor } = await import('./host/file-door.ts')
  const bytes = await readFile(path).catch((error: Error) => {
    throw new Misuse(`ファイルを読めません: ${error.message}`)
  })
  const address = `http://office/files?name=${encodeURIComponent(basename(path))}`
  const response = await createFileDoor(desk)(new Request(address, { method: 'PUT', body: bytes }), 'main', key)
  return (await response.json()) as Reply
}

async function isJob(name: string): Promise<boolean> {
  const { find } = await import('../db/office.ts')
  return !name.startsWith('launcher.') && find(name).kind === 'job'
}

/** The job's own output as the answer, or why there is none. */
async function outcome(desk: Desk, key: string, jobId: string): Promise<Reply> {
  await desk.jobEnded('main', jobId)
  const status = await desk.call('main', key, 'jobs.status', { id: jobId })
  if (!status.ok) return status
  const { state, output, problem } = status.value as { state: string; output: unknown; problem: Problem | null }
  if (state === 'done') return { ok: true, value: output }
  return refusal(problem?.code ?? 'broken', problem?.message ?? '処理が終わりませんでした。')
}

async function saveFiles(desk: Desk, key: string, output: unknown, folder: string): Promise<void> {
  const office = desk.officeAt('main')
  const caller = desk.callerOf('main', key)
  const { fileIds = [] } = output as { fileIds?: string[] }
  if (!office || !caller) return
  const [{ writeWhole }, { assertUnchanged }, { storableName }, { Refusal }] = await Promise.all([
    import('./host/write-whole.ts'),
    import('./host/unchanged.ts'),
    import('../shared/domain/file-name.ts'),
    import('../shared/domain/refusal.ts'),
  ])
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      'busy',
      `フォルダー「${folder}」を作れません(${error.code})。--get に別の場所を指定してください。`,
    )
  })
  for (const fileId of fileIds) {
    const file = office.files.describe(fileId, caller)
    await assertUnchanged(office, file)
    const to = join(folder, storableName(file.name))
    await writeWhole(to, office.files.chunks(fileId), { unfinished: desk.unfinished })
    console.error(to)
  }
}

/** Whole, also through a pipe that is slower than we are. */
const print = (value: unknown) =>
  new Promise<void>((resolve) => process.stdout.write(`${JSON.stringify(value)}\n`, () => resolve()))

// The reader of our output has seen enough (`| head`).
process.stdout.on('error', () => process.exit())

async function run(): Promise<void> {
  try {
    const order = readOrder()
    if (order === 'list') await print((await import('./host/operations-list.ts')).listOperations())
    else {
      const reply = await carryOut(order)
      await print(reply)
      process.exitCode = reply.ok ? 0 : 1
    }
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    console.error(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  }
}

/** A defect of the program itself: written down, said in the office's words, and the end. */
async function endWith(defect: unknown): Promise<void> {
  const [{ createLog }, { settingsFolder }] = await Promise.all([
    import('./host/log.ts'),
    import('./host/on-this-pc/settings-folder.ts'),
  ])
  const reference = createLog(settingsFolder(process.env)).defect(defect, 'office-cli')
  console.error(`思わぬ不具合が起きました。記録番号 ${reference} を添えてお知らせください。`)
  process.exit(1)
}
process.on('uncaughtException', (defect) => void endWith(defect))

run().catch(endWith)
