import { type RefCallback, useCallback, useState } from 'react'

/** The width an element has been given, kept up to date; `fallback` until it is measured. */
export function useWidth<E extends Element>(fallback: number): [RefCallback<E>, number] {
  const [width, setWidth] = useState(fallback)
  const ref = useCallback((element: E | null) => {
    if (element === null) return
    const measure = () => {
      const given = Math.floor(element.getBoundingClientRect().width)
      if (given > 0) setWidth(given)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
