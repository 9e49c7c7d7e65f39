import { parseArgs } from 'node:util'
import { closingWords } from './host/copies/closing-words.ts'
import { createDesk } from './host/desk.ts'
import { openFirstOffice } from './host/on-this-pc/first-office.ts'
import { ownSettingsFolder } from './host/on-this-pc/settings-folder.ts'
import { createPages, rendererFolder } from './host/pages/pages.ts'
import { listen } from './loopback/listen.ts'

const usage = '使い方: serve [--port 番号(0で空いている番号)] [--file 台帳.banso] [--until-input-ends]'

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        file: { type: 'string' },
        'until-input-ends': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    const untilInputEnds = values['until-input-ends']
    if (Number.isInteger(port) && port >= 0 && port < 65536) return { port, file: values.file, untilInputEnds }
  } catch {
    // The usage below says what is accepted.
  }
  console.error(usage)
  process.exit(2)
}

async function serve(): Promise<void> {
  const { port, file, untilInputEnds } = readArguments()
  const home = ownSettingsFolder()
  const keepCopies = process.env['BANSO_COPIES'] !== 'off'
  const desk = createDesk({ home, nativeBinding: process.env['BANSO_SQLITE_BINDING'], keepCopies })
  const opened = await openFirstOffice(desk, home, file)
  if (opened?.ok === false) {
    console.error(opened.problem.message)
    process.exit(1)
  }
  const listening = await listen({ desk, pages: createPages(rendererFolder()), port }).catch(
    (error: NodeJS.ErrnoException) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `番号 ${port} は使われています。--port で別の番号にしてください。`
          : error.message,
      )
      return process.exit(1)
    },
  )
  console.log(`伴走台帳: ${listening.entrance()}`)
  let leaving = false
  async function leave(code = 0): Promise<void> {
    if (leaving) return
    leaving = true
    await listening.close()
    await desk.close((copy) => console.log(closingWords(copy)))
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void leave())
  // Windows has no signal that asks a program to leave: whoever started it keeps its input open, or dies.
  if (untilInputEnds) process.stdin.on('close', () => void leave()).resume()
  // One request must not end everybody's work: it is written down.
  const noted = (defect: unknown) => console.error(`記録番号 ${desk.log.defect(defect, 'serve')}`)
  process.on('unhandledRejection', noted)
  // Nobody knows what stands half done: jobs are stopped and the file is put to rest, as at any other end.
  process.on('uncaughtException', (defect) => {
    noted(defect)
    void leave(1)
  })
}

void serve()
