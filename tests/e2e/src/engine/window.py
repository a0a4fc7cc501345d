# A window with WebKitGTK that a driver steers, and whose pages keep what they store in the folder that is given,
# as a browser's do. Arguments: the folder, width, height, "nothing" where pages may keep nothing, where files go that a
# page gives to keep, and the languages that it asks for.
import signal
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

folder, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
keeps = sys.argv[4] != "nothing"
downloads = sys.argv[5]
manager = WebKit2.WebsiteDataManager(
    base_data_directory=folder + "/data", base_cache_directory=folder + "/cache"
)
context = WebKit2.WebContext(website_data_manager=manager)
context.set_automation_allowed(True)
context.set_preferred_languages([language.replace("-", "_") for language in sys.argv[6].split(",")])


def show(page):
    settings = page.get_settings()
    settings.set_enable_html5_local_storage(keeps)
    settings.set_enable_html5_database(keeps)
    window = Gtk.Window()
    window.set_default_size(width, height)
    window.add(page)
    window.show_all()
    page.connect("close", lambda _page: window.destroy())
    page.connect("create", opened)
    return page


# A page opened it, which may speak to it.
def opened(page, _action):
    return show(WebKit2.WebView(related_view=page, is_controlled_by_automation=True))


def new_page(_session):
    return show(WebKit2.WebView(web_context=context, is_controlled_by_automation=True))


def steered(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("Afterview tests")
    session.set_application_info(about)
    session.connect("create-web-view", new_page)


def named(download, name):
    download.set_destination("file://" + downloads + "/" + name)
    return True


context.connect("automation-started", steered)
context.connect("download-started", lambda _context, download: download.connect("decide-destination", named))
# Asked to end, it ends as if its windows were closed.
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGTERM, Gtk.main_quit)
Gtk.main()
