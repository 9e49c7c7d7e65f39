import { useRef, useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { type Standing, useApi, useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { OfficeForm } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { useArrival } from './arrival.ts'
import styles from './launcher.module.css'
import { WayBack } from './way-back.tsx'

/** An office file that is there already: one of the last ones, or any other by its place on this PC. */
export function OpenOffice({ standing, onOpened }: { standing: Standing; onOpened: (now: Standing) => void }) {
  const device = useDevice()
  const arrive = useArrival()
  const [file, setFile] = useState('')
  const [empty, setEmpty] = useState(false)
  // The line of the list that was refused shows why; everything else shows it at the field.
  const [asked, setAsked] = useState('')
  const come = (now: Standing) => {
    arrive(now)
    onOpened(now)
  }
  const open = useCommand(useApi().launcher.open, { onDone: come })
  const field = useRef<HTMLInputElement>(null)
  const isRecent = (wanted: string) => standing.recent.some((recent) => recent.file === wanted)
  const run = async (wanted: string) => {
    setAsked(wanted)
    setEmpty(wanted.trim() === '')
    const opened = wanted.trim() === '' ? null : await open.run({ file: unquoted(wanted) })
    if (opened === null && !isRecent(wanted)) field.current?.focus()
  }
  const pick = device.pickOfficeFile
  const wayBack = open.error?.problem.code === 'invalid' && (
    <WayBack key={asked} file={unquoted(asked)} onRestored={come} />
  )
  return (
    <>
      <h2 id="way">台帳を開く</h2>
      {standing.recent.length > 0 && (
        <ul className={styles['recent']} aria-label="最近開いた台帳">
          {standing.recent.map((recent, index) => (
            <li key={recent.file}>
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: the way back to yesterday's work is one Enter
                autoFocus={index === 0}
                aria-disabled={open.busy}
                onClick={() => !open.busy && run(recent.file)}
              >
                <b>{recent.name}</b>
                <span className="sub">
                  <MomentText at={recent.openedAt} />
                </span>
                <span className={`sub ${styles['path']}`}>{recent.file}</span>
              </button>
              {asked === recent.file && <ErrorNote error={open.error} takeFocus />}
            </li>
          ))}
        </ul>
      )}
      {isRecent(asked) && wayBack}
      <OfficeForm onSubmit={() => run(file)} label="ほかの台帳を開く">
        <div className={styles['withButton']}>
          <TextField
            ref={field}
            label={standing.recent.length === 0 ? '台帳ファイルの場所' : 'ほかの台帳ファイルの場所'}
            hint="エクスプローラーでファイルを右クリックし「パスのコピー」で得た文字を、ここに貼り付けられます。"
            placeholder={`${standing.suggestedFolder}/見本課.banso`}
            value={file}
            onChange={(next) => {
              setFile(next)
              setEmpty(false)
            }}
            error={empty ? '台帳ファイルの場所を入力してください。' : isRecent(asked) ? null : open.error?.message}
          />
          {pick !== null && (
            <Button
              onClick={async () => {
                const chosen = await pick()
                if (chosen === null) return
                setFile(chosen)
                await run(chosen)
              }}
            >
              ファイルを選ぶ
            </Button>
          )}
        </div>
        <div className="row">
          <Button look="primary" type="submit" busy={open.busy} busyLabel="開いています…">
            開く
          </Button>
        </div>
      </OfficeForm>
      {!isRecent(asked) && wayBack}
    </>
  )
}

/** Windows puts a copied path in quotes. */
const unquoted = (path: string): string => path.trim().replace(/^"(.*)"$/, '$1')
