import { useEffect } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote, Loading } from '../../ui/states.tsx'

/** One click: the practice office is made where it is missing, and opens in a window of its own. */
export function PracticeOffer() {
  const device = useDevice()
  const practice = useCommand(useApi().launcher.practice)
  const begin = async () => {
    if ((await practice.run({})) !== null) await device.openPractice()
  }
  return (
    <section>
      <h2>まず試してみる</h2>
      <p className="sub">
        見本の応募が入った練習用の台帳を、別のウィンドウで開きます。何をしても、課室の台帳には影響しません。
      </p>
      <Button busy={practice.busy} busyLabel="用意しています…" onClick={begin}>
        練習用を開く
      </Button>
      <ErrorNote error={practice.error} takeFocus />
    </section>
  )
}

/** The practice window before its office is there: it is made without a question. */
export function PracticeStart() {
  const practice = useCommand(useApi().launcher.practice)
  const { run } = practice
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, when the window opens
  useEffect(() => {
    void run({})
  }, [])
  return practice.error === null ? (
    <Loading label="練習用の台帳を用意しています" after={0} />
  ) : (
    <ErrorNote error={practice.error} onRetry={() => void run({})} />
  )
}
