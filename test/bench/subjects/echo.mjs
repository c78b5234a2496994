import {render, Text, useInput} from 'ink'
import {createElement, useReducer} from 'react'

/** One line that says what is typed. */
const Echo = () => {
  const [text, type] = useReducer((before, typed) => before + typed, '')
  useInput(typed => type(typed))
  return createElement(Text, null, `ECHO ${text}`)
}
render(createElement(Echo), {interactive: true})
