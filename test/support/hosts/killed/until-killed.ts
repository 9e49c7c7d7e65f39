import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** Lets a program work, ends it without warning that long (ms) after its first word (null: never); answers the whole lines it had said. */
export async function runUntilKilled(
  words: readonly string[],
  after: number | null,
): Promise<{ lines: string[]; ms: number }> {
  const program = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => program.once('close', resolve))
  let text = ''
  let began: number | undefined
  program.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    if (began !== undefined) return
    began = performance.now()
    if (after !== null) void pause(after).then(() => program.kill('SIGKILL'))
  })
  await gone
  return { lines: text.split('\n').slice(0, -1), ms: performance.now() - (began ?? 0) }
}
