import type { Problem } from '../view.js';

const signs = { error: '✕', warning: '!', info: 'i' } as const;
const words = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** Everything that is said about the leaflet, worst first, each with its place and what to do. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const [faults, notes] = [count('error') + count('warning'), count('info')];
  const mend = faults === 0 ? 'Nothing to mend' : `${faults} to mend`;
  const noted = notes === 0 ? '' : `, ${notes} note${notes === 1 ? '' : 's'}`;
  return (
    <section aria-labelledby="problems" class="problems">
      <h2 id="problems">{mend + noted}</h2>
      <ol>
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${problem.file}:${problem.line}:${problem.column} ${problem.message}`}>
            <article id={`problem-${index}`} tabIndex={-1} class={problem.severity}>
              <p class="what">
                <span class="sign" aria-hidden="true">
                  {signs[problem.severity]}
                </span>
                <span class="hidden">{words[problem.severity]}: </span>
                {problem.message}
              </p>
              {problem.hint && <p class="hint">{problem.hint}</p>}
              {problem.text !== null && problem.severity !== 'info' && (
                <pre>
                  <code>{problem.text.trim()}</code>
                </pre>
              )}
              {problem.file && (
                <p class="place">
                  {problem.open ? (
                    <a href={problem.open}>
                      {problem.file}
                      {problem.line === null ? '' : `:${problem.line}`}
                    </a>
                  ) : (
                    problem.file
                  )}
                </p>
              )}
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}
