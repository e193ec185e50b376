import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/Link";

export type Task = {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
  /** Absent where the task cannot be started yet. */
  href?: string;
  /** A Tag, or plain words for the quiet states. */
  status: ReactNode;
};

/** The parts of a long form, each with its state. `id` makes the ids of two lists on a page differ. */
export function TaskList({ tasks, id = "tasks" }: { tasks: readonly Task[]; id?: string }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task) => {
        const hint = `${id}-${task.id}-hint`;
        const status = `${id}-${task.id}-status`;
        return (
          <li
            className={classes("govuk-task-list__item", task.href && "govuk-task-list__item--with-link")}
            key={task.id}
          >
            <div className="govuk-task-list__name-and-hint">
              {task.href ? (
                <Link
                  noVisited
                  className="govuk-task-list__link"
                  href={task.href}
                  aria-describedby={task.hint ? `${hint} ${status}` : status}
                >
                  {task.title}
                </Link>
              ) : (
                <div>{task.title}</div>
              )}
              {task.hint ? (
                <div id={hint} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              ) : null}
            </div>
            <div className="govuk-task-list__status" id={status}>
              {task.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
