import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";
import { type NavigationItem, PrimaryNavigation } from "@/components/ui/PrimaryNavigation";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { Wordmark } from "@/components/ui/Wordmark";

export type ShellPerson = { name: string; email: string };
export type ShellService = { id: string; name: string };

/** Addresses are given: only the application knows where its pages are. */
export type ShellLinks = {
  home: string;
  help: string;
  accessibility: string;
  privacy: string;
  /** Absent where nobody is signed in. */
  account?: string;
  /** Where someone who belongs to several services chooses another. */
  switchService?: string;
};

export type ShellProps = {
  links: ShellLinks;
  /** The name in the header: "Insights" unless the installation has its own. */
  productName?: string;
  /** Who is signed in; null on the pages before that. */
  person?: ShellPerson | null;
  /** The services that this person belongs to; the current one stands in the header. */
  services?: readonly ShellService[];
  currentServiceId?: string | null;
  navigation?: readonly NavigationItem[];
  /** The server action (or address) that ends the session. */
  signOut?: string | ((form: FormData) => void | Promise<void>);
  /** Said of the whole system on every page, e.g. a Demonstration. */
  banner?: ReactNode;
  children: ReactNode;
};

/**
 * Everything around a page: skip link, banner, header with the service in hand, sections and footer, in the same
 * place and order on every page. The child is a Page, which holds the main landmark.
 */
export function Shell(props: ShellProps) {
  const {
    links,
    person,
    services = [],
    currentServiceId,
    navigation = [],
    signOut,
    banner,
    productName,
    children,
  } = props;
  const service = services.find((each) => each.id === currentServiceId);
  return (
    <>
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      {banner}
      <header className="insights-header">
        <div className="govuk-width-container">
          <div className="insights-header__container">
            <div className="insights-header__names">
              <Link bare className="insights-header__link" href={links.home}>
                <Wordmark name={productName} />
              </Link>
              {service ? (
                <CurrentService service={service} href={services.length > 1 ? links.switchService : undefined} />
              ) : null}
            </div>
            {person ? <Account person={person} links={links} signOut={signOut} /> : null}
          </div>
        </div>
      </header>
      {navigation.length > 0 ? <PrimaryNavigation items={navigation} /> : null}
      <div className="insights-page">{children}</div>
      <Footer links={links} />
    </>
  );
}

function Account({ person, links, signOut }: { person: ShellPerson } & Pick<ShellProps, "links" | "signOut">) {
  return (
    <nav aria-label="Your account">
      <ul className="insights-account">
        <li className="insights-account__item">
          {links.account ? (
            <Link bare className="insights-header__link" href={links.account} title={person.email}>
              {person.name}
            </Link>
          ) : (
            person.name
          )}
        </li>
        {signOut ? (
          <li className="insights-account__item">
            <form action={signOut} method={typeof signOut === "string" ? "post" : undefined}>
              <button type="submit" className="insights-link-button insights-link-button--inverse">
                Sign out
              </button>
            </form>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function CurrentService({ service, href }: { service: ShellService; href: string | undefined }) {
  return (
    <p className="insights-service">
      <span className="insights-service__name">
        <VisuallyHidden>Your service: </VisuallyHidden>
        {service.name}
      </span>
      {href ? (
        <Link bare className="insights-header__link insights-service__switch" href={href}>
          Switch service
        </Link>
      ) : null}
    </p>
  );
}

function Footer({ links }: { links: ShellLinks }) {
  const items = [
    { href: links.help, text: "Help" },
    { href: links.accessibility, text: "Accessibility statement" },
    { href: links.privacy, text: "Privacy" },
  ];
  return (
    <footer className="insights-footer">
      <div className="govuk-width-container">
        <div className="insights-footer__container">
          <ul className="insights-footer__list">
            {items.map((item) => (
              <li key={item.href}>
                <Link bare className="insights-footer__link" href={item.href}>
                  {item.text}
                </Link>
              </li>
            ))}
          </ul>
          <p className="insights-footer__note">Case recording and statistics for domestic-abuse services</p>
        </div>
      </div>
    </footer>
  );
}
