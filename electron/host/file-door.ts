import type { FileUpload, StoredFile } from '../../db/files.ts'
import type { Office } from '../../db/office.ts'
import { toProblem } from '../../db/office.ts'
import type { Problem, Reply } from '../../shared/contract/reply.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import type { Desk } from './desk.ts'
import { largestFile } from './jobs/files/store-file.ts'
import { mimeOf } from './mime-types.ts'
import type { Place } from './places.ts'
import { everywhere, fileHeaders } from './security-headers.ts'
import { assertUnchanged } from './unchanged.ts'

export type FileDoor = (request: Request, place: Place, key: string | undefined) => Promise<Response>

const statusOf = {
  invalid: 400,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  busy: 503,
  broken: 500,
} as const satisfies Record<Problem['code'], number>

/** `PUT /files?name=…` takes a file in, `GET /files/<id>` hands it out: the only ways of bytes in both hosts. */
export function createFileDoor(desk: Desk): FileDoor {
  return async (request, place, key) => {
    try {
      const url = new URL(request.url)
      const office = desk.officeAt(place)
      const caller = desk.callerOf(place, key)
      if (!office) throw new Refusal('missing', '台帳が開かれていません。')
      if (!caller) throw new Refusal('forbidden', 'サインインしていません。')
      if (request.method === 'PUT' && url.pathname === '/files') {
        const name = fileName(url.searchParams.get('name') ?? '')
        const upload = () => office.files.begin({ name, mime: mimeOf(name), limit: largestFile }, caller)
        return replied({ ok: true, value: await takeIn(request, name, upload) }, 200)
      }
      const [, fileId] = /^\/files\/([0-9a-f-]{36})$/.exec(url.pathname) ?? []
      if (request.method !== 'GET' || fileId === undefined) throw new Refusal('missing', 'このファイルはありません。')
      const file = office.files.describe(fileId, caller)
      await assertUnchanged(office, file)
      return handOut(office, file)
    } catch (error) {
      const problem = toProblem(error, (defect) => desk.log.defect(defect, 'files'))
      return replied({ ok: false, problem }, statusOf[problem.code])
    }
  }
}

const replied = (reply: Reply, status: number): Response =>
  Response.json(reply, { status, headers: { ...everywhere, 'cache-control': 'no-store' } })

/** The bare name, as the sender's PC showed it; folders and control characters are not part of it. */
function fileName(given: string): string {
  const bare =
    given
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .normalize('NFC')
      .trim() ?? ''
  if (bare === '' || bare === '.' || bare === '..')
    throw new Refusal('invalid', 'ファイル名がありません。名前の付いたファイルを選んでください。')
  return [...bare].slice(-200).join('')
}

async function takeIn(request: Request, name: string, begin: () => FileUpload): Promise<StoredFile> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN)
  if (announced > largestFile) throw tooLarge(name)
  if (!request.body) throw empty(name)
  const upload = begin()
  let size = 0
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      upload.write(chunk)
    }
    if (size === 0) throw empty(name)
    if (announced >= 0 && announced !== size)
      throw new Refusal('invalid', `ファイルが途中で切れました: ${name}。もう一度入れてください。`)
    return upload.finish()
  } catch (error) {
    upload.abort()
    throw error
  }
}

const tooLarge = (name: string) =>
  new Refusal(
    'invalid',
    `ファイルが大きすぎます: ${name}(上限 ${largestFile / 1024 / 1024}MB)。分けるか、小さくしてください。`,
  )
const empty = (name: string) =>
  new Refusal('invalid', `空のファイルです: ${name}。中身のあるファイルを選んでください。`)

/** One stored piece at a time, and only as fast as the receiver takes them. */
function handOut(office: Office, file: StoredFile): Response {
  const chunks = office.files.chunks(file.fileId)
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = chunks.next()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      ...fileHeaders,
      'content-type': file.mime,
      'content-length': String(file.size),
      'content-disposition': attachment(file.name),
      etag: `"${file.sha256}"`,
    },
  })
}

/** RFC 6266: an ASCII name for old clients, the real one in RFC 5987's form. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const real = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${real}`
}
