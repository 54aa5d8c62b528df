import { api } from '../../../online/index.ts';
import { useAnswer } from '../use-answer.ts';

/** Files in the trainers' folder that were not published, and why; nothing where all is well. */
export function RefusedFiles() {
  const { value: files } = useAnswer(() => api.refusedFiles(), '');
  if (files === null || files.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="refused-title">
      <h2 id="refused-title">Scenario files that were not published</h2>
      <ul class="people">
        {files.map(({ file, reason, diagnostics }) => (
          <li key={file}>
            <details>
              <summary>{file}</summary>
              {reason !== null && <p>{reason}</p>}
              <ul class="findings-list">
                {diagnostics.map(({ code, line, column, message, hint }, index) => (
                  <li key={index}>
                    <b>{code}</b> line {line}, column {column}: {message}
                    {hint !== undefined && <small> {hint}</small>}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
