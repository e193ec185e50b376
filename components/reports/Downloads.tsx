import { Link } from "@/components/ui/Link";

export type DownloadFile = { href: string; title: string /** Who or what it is for. */; about: string };

/** Files of the figures on a page. */
export function Downloads({ files }: { files: readonly DownloadFile[] }) {
  return (
    <section className="insights-downloads" aria-labelledby="take-away">
      <h2 className="govuk-heading-s" id="take-away">
        Take these figures away
      </h2>
      <ul>
        {files.map(({ href, title, about }) => (
          <li key={href}>
            <Link noVisited href={href} download>
              {title}
            </Link>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
