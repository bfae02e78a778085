// Journal
import GRDB
