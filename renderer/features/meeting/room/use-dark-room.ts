import { useLayoutEffect } from 'react'

/** Dark and large on purpose, whatever the system says, its layers too: nobody takes it for the window of the projector. */
export function useDarkRoom(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['theme'] = 'dark'
    dataset['room'] = ''
    return () => {
      delete dataset['theme']
      delete dataset['room']
    }
  }, [])
}
