import { useEffect, useState } from 'react'

/** No start waits for what is only said beside the work. */
const afterTheStart = 1_000

/** Whether the window has been there for a moment. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), afterTheStart)
    return () => clearTimeout(timer)
  }, [])
  return settled
}
