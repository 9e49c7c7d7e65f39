import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a second start finds the first one of the same person: a pipe of Windows, or a socket beside the settings. */
export function meetingPlace(home: string, platform: NodeJS.Platform = process.platform): string {
  const name = `banso-daicho-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`
  const beside = join(home, 'start.sock')
  // The system takes no longer name for a socket.
  return Buffer.byteLength(beside) < 100 ? beside : join(tmpdir(), `${name}.sock`)
}

/** Tells a first start which file the second was given; false where there is no first one. */
export function toldFirst(place: string, file: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(place)
    const over = (told: boolean) => {
      resolve(told)
      line.destroy()
    }
    line.setTimeout(5_000, () => over(false))
    line.on('connect', () => line.write(`${JSON.stringify({ file: file ?? null })}\n`))
    line.on('data', () => over(true))
    line.on('error', () => over(false))
    line.on('close', () => resolve(false))
  })
}

/** Listens for second starts until the answer is called; `told` gets the file each was given. */
export function hearSecond(place: string, home: string, told: (file: string | undefined) => void): Promise<() => void> {
  mkdirSync(home, { recursive: true })
  // Nobody answered there, so that it can only be what a killed program left.
  if (process.platform !== 'win32') rmSync(place, { force: true })
  const server = createServer((line) => {
    let words = ''
    line.on('error', () => line.destroy())
    line.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(0, 10_000)
      // A pipe of Windows cannot be closed by half: the end of the line says that this is all.
      if (!words.endsWith('\n')) return
      line.end('heard\n')
      told(fileIn(words))
    })
  })
  return new Promise((resolve) => {
    server.once('error', () => resolve(() => undefined))
    server.listen(place, () => resolve(() => server.close()))
  })
}

function fileIn(words: string): string | undefined {
  try {
    const { file } = JSON.parse(words) as { file?: unknown }
    return typeof file === 'string' ? file : undefined
  } catch {
    return undefined
  }
}
